"""What kind of volume a path lies on: a live store stands on the machine's own disk."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path, PurePosixPath

from mediation_desk.errors import DiskFull, StoreOnNetwork, StoreOnRemovable
from mediation_desk.store.blocks import can_be_pulled_out, disks_under
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.mounts import Mount, mount_of, parse_mounts


class VolumeKind(StrEnum):
    """Where a volume is. What is not known is trusted: refusing it would lock people out."""

    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    UNKNOWN = "unknown"


def require_own_disk(path: Path) -> None:
    """Raise `StoreOnRemovable` or `StoreOnNetwork` when a live store must not stand there."""
    kind = kind_of(path)
    if kind is VolumeKind.REMOVABLE:
        raise StoreOnRemovable
    if kind is VolumeKind.NETWORK:
        raise StoreOnNetwork


def require_space(path: Path, needed: int) -> None:
    """Raise `DiskFull` with both figures when less than `needed` bytes are free there."""
    free = free_bytes(path)
    if free < needed:
        raise DiskFull(needed=needed, free=free)


def free_bytes(path: Path) -> int:
    """Return the bytes this user may still write where the path is or would be."""
    with disk_troubles():
        return shutil.disk_usage(_nearest(path)).free


def kind_of(path: Path) -> VolumeKind:
    """Return the kind of volume the path is on or would be on; links are followed."""
    place = _nearest(path)
    if sys.platform == "win32":
        return windows_kind(_windows_drive_type(place))
    return linux_kind(PurePosixPath(place), _mounts(Path("/proc/mounts")), Path("/sys"))


def linux_kind(path: PurePosixPath, mounts: tuple[Mount, ...], system: Path) -> VolumeKind:
    """Return the kind of volume of an absolute path, by the mounted volumes and the kernel's tree.

    The volume the running system stands on is never refused: there is no better one to advise.
    """
    mount = mount_of(path, mounts)
    if mount is None or mount.is_root:
        return VolumeKind.UNKNOWN
    if mount.is_network:
        return VolumeKind.NETWORK
    disks = disks_under(mount.device, system)
    if not disks:
        return VolumeKind.UNKNOWN
    root = mount_of(PurePosixPath("/"), mounts)
    if root is not None and disks & disks_under(root.device, system):
        return VolumeKind.FIXED
    return VolumeKind.REMOVABLE if any(map(can_be_pulled_out, disks)) else VolumeKind.FIXED


def windows_kind(drive_type: int) -> VolumeKind:
    """Return the kind of volume for what Windows' ``GetDriveTypeW`` answers."""
    match drive_type:
        case 2 | 5:
            return VolumeKind.REMOVABLE
        case 3 | 6:
            return VolumeKind.FIXED
        case 4:
            return VolumeKind.NETWORK
        case _:
            return VolumeKind.UNKNOWN


def _mounts(table: Path) -> tuple[Mount, ...]:
    try:
        return parse_mounts(os.fsdecode(table.read_bytes()))
    except OSError:
        return ()


def _nearest(path: Path) -> Path:
    """Return the path, or the nearest folder above it that exists."""
    place = Path(os.path.realpath(path))
    while not os.path.exists(place) and place != place.parent:
        place = place.parent
    return place


if sys.platform == "win32":
    import ctypes

    def _windows_drive_type(place: Path) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor))
