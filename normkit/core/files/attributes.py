"""Owner, mode and attributes of a file that is written anew: kept, or their loss told."""

from __future__ import annotations

import os
import stat
import sys

_ACL = "system.posix_acl_access"


def warn(text: str) -> None:
    """Tell the user of something that does not end the run; what could act on a terminal is shown escaped."""
    shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    print(f"normkit: warning: {shown}", file=sys.stderr)


def take_after(old: int, new: int, shown: str) -> None:
    """Give a file the owner, attributes and mode of another; tell what could not be kept. Raises OSError."""
    was, now = os.fstat(old), os.fstat(new)
    mode = stat.S_IMODE(was.st_mode)
    lost = []
    if hasattr(os, "fchown") and (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        try:
            os.fchown(new, was.st_uid, was.st_gid)
        except OSError:
            lost.append(f"owner {was.st_uid} and group {was.st_gid}")
            mode &= 0o707  # for another group it was not meant
    lost += _attributes_lost(old, new)
    if hasattr(os, "fchmod"):
        os.fchmod(new, mode)
    if lost:
        warn(f"{shown}: is written anew, and cannot keep its {', '.join(lost)}")


def _attributes_lost(old: int, new: int) -> list[str]:
    """Copy the extended attributes of a file, its access list among them; return those that cannot be copied."""
    if not hasattr(os, "listxattr"):
        return []
    try:
        names, others = os.listxattr(old), os.listxattr(new)
    except OSError:
        return []
    if _ACL in others and _ACL not in names:
        os.removexattr(new, _ACL)  # the folder's own, which would let more people in
    lost = []
    for name in names:
        try:
            value = os.getxattr(old, name)
            if name not in others or os.getxattr(new, name) != value:
                os.setxattr(new, name, value)
        except OSError:
            lost.append(f"attribute {name}")
    return lost
