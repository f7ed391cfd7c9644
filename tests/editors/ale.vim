" Vim with ALE, set up by $RECIPE: opens $ARTICLE, writes what stands under each finding to $REPORT, lets ALE fix
" the text, and saves it as $FIXED. Lines and columns are 1-based, columns count bytes.
set encoding=utf-8 fileencodings=utf-8 nomodeline noswapfile viminfo=
packadd ale
filetype on
source $RECIPE

function! Words(item) abort
  let lines = getline(a:item.lnum, a:item.end_lnum)
  let lines[-1] = strpart(lines[-1], 0, a:item.end_col)
  let lines[0] = strpart(lines[0], a:item.col - 1)
  return join(lines, "\n")
endfunction

function! WaitFor(condition) abort
  let left = 1000
  while left > 0 && !eval(a:condition)
    sleep 20m
    let left -= 1
  endwhile
endfunction

execute 'edit' fnameescape($ARTICLE)
setfiletype text
call ale#Queue(0)
call WaitFor('!empty(ale#engine#GetLoclist(bufnr("")))')
let opened = map(copy(ale#engine#GetLoclist(bufnr(''))),
\ '{"rule": v:val.code, "line": v:val.lnum - 1, "column": v:val.col - 1, "words": Words(v:val)}')
let g:before = getline(1, '$')
ALEFix
call WaitFor('getline(1, "$") != g:before')
execute 'silent write!' fnameescape($FIXED)
call writefile([json_encode({'opened': opened})], $REPORT)
qa!
