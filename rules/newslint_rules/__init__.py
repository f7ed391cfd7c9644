"""The built-in rule pack: ``<family>/<rule_name>.py`` or ``.md``, and dated registries."""
