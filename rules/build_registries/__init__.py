"""Makes the registries of the built-in pack from open data; no part of the wheel."""
