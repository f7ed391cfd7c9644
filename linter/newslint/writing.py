"""Writing a file whole or not at all."""

import os
import tempfile


def write_whole(path: str, data: bytes) -> None:
    """Replace ``path`` by ``data`` through a temporary file beside it; the permissions stay.

    Makes the folder if it is missing. Raises OSError, and then ``path`` is as it was.
    """
    folder = os.path.dirname(os.path.abspath(path))
    os.makedirs(folder, exist_ok=True)
    target = os.path.realpath(path)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".newslint-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if os.path.exists(target):
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
        else:
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
