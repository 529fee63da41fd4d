import os
from pathlib import Path, PurePosixPath

import pytest

from mediation_desk.errors import DiskFull
from mediation_desk.store.mounts import mount_of, parse_mounts
from mediation_desk.store.volume import (
    VolumeKind,
    free_bytes,
    kind_of,
    linux_kind,
    require_own_disk,
    require_space,
    windows_kind,
)

TABLE = r"""
sysfs /sys sysfs rw 0 0
/dev/sda2 / ext4 rw,relatime 0 0
/dev/mapper/home /home ext4 rw 0 0
/dev/sda9 /data ntfs3 rw 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sdb1 /media/canbo/Th\303\264n\0403\040\134A vfat rw 0 0
/dev/mmcblk0p1 /media/canbo/SD exfat rw 0 0
/dev/sdc1 /media/canbo/HDD fuseblk rw 0 0
/dev/dm-7 /media/canbo/LUKS ext4 rw 0 0
/dev/sdz1 /media/canbo/unknown vfat rw 0 0
systemd-1 /mnt/chung autofs rw 0 0
//may-chu/chung /mnt/chung cifs rw 0 0
xa:/so /mnt/nfs nfs4 rw 0 0
me@host: /home/me/remote fuse.sshfs rw 0 0
C:\134 /mnt/c 9p rw 0 0
broken

"""
MOUNTS = parse_mounts(TABLE)


def a_disk(system: Path, name: str, bus: str, *, removable: str = "0", partition: str = "") -> Path:
    disk = system / "devices" / bus / "block" / name
    disk.mkdir(parents=True)
    (disk / "removable").write_text(removable + "\n")
    names = {name: disk}
    if partition:
        (disk / partition).mkdir()
        (disk / partition / "partition").write_text("1\n")
        names[partition] = disk / partition
    (system / "class" / "block").mkdir(parents=True, exist_ok=True)
    for each, folder in names.items():
        (system / "class" / "block" / each).symlink_to(
            os.path.relpath(folder, system / "class/block")
        )
    return disk


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A kernel's tree: an inner disk, a stick, a card, a disk on USB, one volume on another."""
    a_disk(tmp_path, "sda", "pci0/ata1", partition="sda2")
    a_disk(tmp_path, "sdb", "pci0/usb1/1-1", removable="1", partition="sdb1")
    card = a_disk(tmp_path, "mmcblk0", "pci0/mmc_host", partition="mmcblk0p1")
    (card / "device").mkdir()
    (card / "device" / "type").write_text("SD\n")
    a_disk(tmp_path, "sdc", "pci0/usb2/2-1", partition="sdc1")
    luks = a_disk(tmp_path, "dm-7", "virtual")
    (luks / "slaves" / "sdb1").mkdir(parents=True)
    return tmp_path


def test_names_with_blanks_and_odd_letters_are_read() -> None:
    assert MOUNTS[5].point.name.endswith("n 3 \\A")
    assert len(MOUNTS) == 15


@pytest.mark.parametrize(
    ("path", "point"),
    [
        ("/", "/"),
        ("/homestead/a.hg", "/"),
        ("/home", "/home"),
        ("/home/me/a.hg", "/home"),
        ("/home/me/remote/a.hg", "/home/me/remote"),
    ],
)
def test_the_nearest_volume_above_counts_by_whole_names(path: str, point: str) -> None:
    mount = mount_of(PurePosixPath(path), MOUNTS)
    assert mount is not None
    assert str(mount.point) == point


def test_of_two_volumes_at_one_place_the_later_is_seen() -> None:
    mount = mount_of(PurePosixPath("/mnt/chung/a.hg"), MOUNTS)
    assert mount is not None
    assert mount.system == "cifs"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/media/canbo/SD/a.hg", VolumeKind.REMOVABLE),
        ("/media/canbo/HDD/a.hg", VolumeKind.REMOVABLE),
        ("/media/canbo/LUKS/a.hg", VolumeKind.REMOVABLE),
        ("/mnt/chung/a.hg", VolumeKind.NETWORK),
        ("/mnt/nfs/a.hg", VolumeKind.NETWORK),
        ("/home/me/remote/a.hg", VolumeKind.NETWORK),
        ("/media/canbo/unknown/a.hg", VolumeKind.UNKNOWN),
        ("/home/me/a.hg", VolumeKind.UNKNOWN),
        ("/tmp/a.hg", VolumeKind.UNKNOWN),
        ("/mnt/c/a.hg", VolumeKind.UNKNOWN),
        ("/a.hg", VolumeKind.UNKNOWN),
    ],
)
def test_a_path_is_as_its_volume(system: Path, path: str, kind: VolumeKind) -> None:
    assert linux_kind(PurePosixPath(path), MOUNTS, system) is kind


def test_a_stick_with_a_vietnamese_name_is_a_stick(system: Path) -> None:
    assert linux_kind(MOUNTS[5].point / "a.hg", MOUNTS, system) is VolumeKind.REMOVABLE


def test_an_inner_disk_is_fixed(tmp_path: Path) -> None:
    a_disk(tmp_path, "sda", "pci0/ata1", partition="sda9")
    assert linux_kind(PurePosixPath("/data/a.hg"), MOUNTS, tmp_path) is VolumeKind.FIXED


def test_the_disk_the_system_itself_runs_from_is_never_refused(tmp_path: Path) -> None:
    mounts = parse_mounts("/dev/sdb1 / ext4 rw 0 0\n/dev/sdb /home ext4 rw 0 0\n")
    a_disk(tmp_path, "sdb", "pci0/usb1/1-1", removable="1", partition="sdb1")
    assert linux_kind(PurePosixPath("/home/a.hg"), mounts, tmp_path) is VolumeKind.FIXED


def test_volumes_that_stand_on_each_other_in_a_ring_end(tmp_path: Path) -> None:
    ring = a_disk(tmp_path, "dm-7", "virtual")
    (ring / "slaves" / "dm-7").mkdir(parents=True)
    path = PurePosixPath("/media/canbo/LUKS/a.hg")
    assert linux_kind(path, MOUNTS, tmp_path) is VolumeKind.FIXED


def test_nothing_known_is_allowed(tmp_path: Path) -> None:
    assert linux_kind(PurePosixPath("/a"), (), tmp_path) is VolumeKind.UNKNOWN


def test_windows_answers_are_understood() -> None:
    kinds = [windows_kind(answer) for answer in range(8)]
    unknown, fixed, pulled = VolumeKind.UNKNOWN, VolumeKind.FIXED, VolumeKind.REMOVABLE
    expected = [unknown, unknown, pulled, fixed, VolumeKind.NETWORK, pulled, fixed, unknown]
    assert kinds == expected


def test_a_folder_for_tests_is_no_stick(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "not" / "yet" / "a.hg") in (VolumeKind.FIXED, VolumeKind.UNKNOWN)
    require_own_disk(tmp_path / "a.hg")


def test_room_is_looked_for_where_the_store_would_be(tmp_path: Path) -> None:
    free = free_bytes(tmp_path / "not" / "yet")
    assert free > 0
    require_space(tmp_path, 1)
    with pytest.raises(DiskFull) as full:
        require_space(tmp_path, free * 1000)
    assert full.value.values["needed"] == free * 1000
