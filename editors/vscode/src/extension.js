"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { program } = require("./program");

const LANGUAGES = ["markdown", "mdx", "plaintext", "html"];
let client;

/** The Python of the active environment, if the Python extension is there to tell. */
async function interpreter() {
  const python = vscode.extensions.getExtension("ms-python.python");
  if (!python) {
    return undefined;
  }
  const { environments } = await python.activate();
  const chosen = environments && (await environments.resolveEnvironment(environments.getActiveEnvironmentPath()));
  return chosen && chosen.executable.uri && chosen.executable.uri.fsPath;
}

async function start() {
  const settings = vscode.workspace.getConfiguration("newslint");
  const command = program({
    setting: settings.get("path"),
    interpreter: await interpreter(),
    folders: (vscode.workspace.workspaceFolders || []).map((folder) => folder.uri.fsPath),
    searched: (process.env.PATH || "").split(path.delimiter).filter(Boolean),
    windows: process.platform === "win32",
    exists: (file) => fs.existsSync(file),
  });
  if (!command) {
    vscode.window.showErrorMessage(
      "newslint is not installed. Install it with pip install \"newslint[server]\", or name it in the setting newslint.path.",
    );
    return;
  }
  client = new LanguageClient("newslint", "newslint", { command, args: ["server"] }, {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    initializationOptions: given(settings),
    synchronize: { configurationSection: "newslint" },
  });
  await client.start();
}

/** The settings that the server knows; an unset one is left to its configuration. */
function given(settings) {
  const names = ["config", "select", "ignore", "preview", "asOf", "workspaceDiagnostics"];
  return Object.fromEntries(names.map((name) => [name, settings.get(name)]).filter(([, value]) => value != null));
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("newslint.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("newslint.path") && restart()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
