-- Neovim with its own client, set up by $RECIPE: opens $ARTICLE, takes the quick fix titled $FIX, replays $EDITS, and writes
-- what stands under each finding to $REPORT. Lines and columns are 0-based, columns count bytes.
local function option(name) return vim.fn.json_decode(os.getenv(name)) end
local report = {}

vim.cmd("filetype on")
dofile(os.getenv("RECIPE"))
vim.cmd("edit " .. vim.fn.fnameescape(os.getenv("ARTICLE")))
local buffer = vim.api.nvim_get_current_buf()

local function findings()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local words = vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})
    table.insert(found, { rule = one.code or one.user_data.lsp.code, line = one.lnum, column = one.col, words = table.concat(words, "\n") })
  end
  return found
end

local function wait_for(words)
  return vim.wait(20000, function()
    for _, one in ipairs(findings()) do if one.words == words then return true end end
    return false
  end, 20)
end

local function apply(title)
  local place = { line = 0, character = 0 }
  local asked = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = place, ["end"] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } },
    context = { diagnostics = {}, only = { "quickfix" } },
  }
  for client, answer in pairs(vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", asked, 10000) or {}) do
    for _, action in ipairs(answer.result or {}) do
      if action.title == title then
        vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
      end
    end
  end
end

report.opened = wait_for(os.getenv("AWAITED")) and findings()
apply(os.getenv("FIX"))
vim.cmd("silent write! " .. vim.fn.fnameescape(os.getenv("FIXED")))

for _, edit in ipairs(option("EDITS")) do
  local line = edit.line % vim.api.nvim_buf_line_count(buffer)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, true)[1]
  local length = vim.fn.strchars(text)
  local from = edit.column % (length + 1)
  local to = math.min(from + edit.removed, length)
  local start, stop = vim.fn.byteidxcomp(text, from), vim.fn.byteidxcomp(text, to)
  vim.api.nvim_buf_set_text(buffer, line, start, line, stop, vim.split(edit.typed, "\n", { plain = true }))
  if edit.column % 10 == 0 then vim.wait(30) end
end
vim.api.nvim_buf_set_lines(buffer, -1, -1, true, { "", "It ended at at dusk." })
report.edited = wait_for("at at") and findings()
vim.cmd("silent write! " .. vim.fn.fnameescape(os.getenv("EDITED")))

local file = assert(io.open(os.getenv("REPORT"), "w"))
file:write(vim.fn.json_encode(report))
file:close()
vim.cmd("qa!")
