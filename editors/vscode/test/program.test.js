"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { program } = require("../src/program");

const there = (...files) => (file) => files.includes(file);
const nowhere = { setting: "", interpreter: undefined, folders: [], searched: [], windows: false, exists: () => false };

test("the user's own choice comes first, and is not second-guessed", () => {
  assert.strictEqual(program({ ...nowhere, setting: "/opt/newslint", exists: () => true }), "/opt/newslint");
});

test("then the active environment, the workspace's own, and PATH", () => {
  const places = { ...nowhere, interpreter: "/env/bin/python", folders: ["/desk"], searched: ["/usr/bin"] };
  const [active, own, searched] = ["/env/bin/newslint", "/desk/.venv/bin/newslint", "/usr/bin/newslint"];
  assert.strictEqual(program({ ...places, exists: there(active, own, searched) }), active);
  assert.strictEqual(program({ ...places, exists: there(own, searched) }), own);
  assert.strictEqual(program({ ...places, exists: there(searched) }), searched);
  assert.strictEqual(program(places), undefined);
});
