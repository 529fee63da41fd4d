"""Linux's table of mounted volumes, as text and as records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_NETWORK = frozenset(
    {
        *("afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gfs2", "lustre"),
        *("ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs"),
        *("fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs"),
        *("fuse.smbnetfs", "fuse.sshfs"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """One volume: the device behind it, where it appears, and its file system."""

    device: str
    point: PurePosixPath
    system: str

    @property
    def is_root(self) -> bool:
        """Whether the running system itself stands on it."""
        return self.point == PurePosixPath("/")

    @property
    def is_network(self) -> bool:
        """Whether it is known to reach another machine."""
        return self.system in _NETWORK


def parse_mounts(text: str) -> tuple[Mount, ...]:
    """Return the volumes of a table like ``/proc/mounts``, in its order; odd lines are left out."""
    lines = (line.split(" ") for line in text.splitlines())
    return tuple(
        Mount(device=_plain(words[0]), point=PurePosixPath(_plain(words[1])), system=words[2])
        for words in lines
        if len(words) >= 3
    )


def mount_of(path: PurePosixPath, mounts: tuple[Mount, ...]) -> Mount | None:
    """Return the volume an absolute path lies on; of two at one point the later one."""
    around = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(reversed(around), key=lambda mount: len(mount.point.parts), default=None)


def _plain(word: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), word)
