"use strict";

const path = require("node:path");

/**
 * The newslint program to run, from the first place that has one; undefined if there is none.
 *
 * `setting` is the user's own choice and is taken as it is. `interpreter` is the Python of the active environment,
 * `folders` are those of the workspace, `searched` those of PATH; `exists` tells whether a path is a file.
 */
function program({ setting, interpreter, folders, searched, windows, exists }) {
  if (setting) {
    return setting;
  }
  const name = windows ? "newslint.exe" : "newslint";
  const scripts = windows ? "Scripts" : "bin";
  const places = [
    ...(interpreter ? [path.dirname(interpreter)] : []),
    ...folders.map((folder) => path.join(folder, ".venv", scripts)),
    ...searched,
  ];
  return places.map((place) => path.join(place, name)).find(exists);
}

module.exports = { program };
