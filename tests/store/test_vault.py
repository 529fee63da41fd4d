import unicodedata
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.errors import (
    ForeignKeyFile,
    Invalid,
    RecoveryKeyMistyped,
    WrongPassword,
    WrongRecoveryKey,
)
from mediation_desk.store.derivation import FLOOR, derive
from mediation_desk.store.keyfile import KeyFile, Parameters, Slot, encode
from mediation_desk.store.sealing import Unlocked, folded, mark_of, unseal_slot
from mediation_desk.store.twins import read_key_file, write_key_file
from mediation_desk.store.vault import (
    NewVault,
    account_names,
    add_account,
    new_vault,
    open_any_slot,
    open_slot,
    open_with_recovery_key,
    with_new_recovery_key,
    with_password,
    without_account,
)

FIRST, SECOND = "Lò Thị Mơ", "Đặng Văn Hòa"
PASSWORD, OTHER = "mật khẩu Đúng 1", "ruộng nương nước"


@pytest.fixture(scope="module")
def vault() -> NewVault:
    return new_vault(FIRST, PASSWORD, parameters=FLOOR)


@pytest.fixture(scope="module")
def two(vault: NewVault) -> KeyFile:
    return add_account(vault.key_file, vault.data_key, SECOND, OTHER, parameters=FLOOR)


def rules(refused: pytest.ExceptionInfo[Invalid]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 0x10]) + content[place + 1 :]


def test_a_new_vault_opens_with_its_password_alone(vault: NewVault) -> None:
    expected = Unlocked(account=FIRST, data_key=vault.data_key)
    assert open_slot(vault.key_file, PASSWORD) == expected
    assert open_slot(vault.key_file, PASSWORD, FIRST) == expected
    assert len(vault.data_key) == 32


def test_two_vaults_share_no_secret(vault: NewVault) -> None:
    other = new_vault(FIRST, PASSWORD, parameters=FLOOR)
    assert other.data_key != vault.data_key
    assert other.recovery_key != vault.recovery_key
    assert other.key_file.slots[0].mark != vault.key_file.slots[0].mark


def test_a_vault_survives_the_disk(vault: NewVault, tmp_path: Path) -> None:
    write_key_file(tmp_path / "a.hg", vault.key_file)
    found = read_key_file(tmp_path / "a.hg").key_file
    assert open_slot(found, PASSWORD).data_key == vault.data_key


def test_a_password_typed_decomposed_opens(vault: NewVault) -> None:
    typed = unicodedata.normalize("NFD", PASSWORD)
    assert typed != PASSWORD
    assert open_slot(vault.key_file, typed).data_key == vault.data_key


@pytest.mark.parametrize("wrong", ["", " ", "mật khẩu đúng 1", "mat khau Dung 1", PASSWORD + " "])
def test_a_wrong_password_is_refused(vault: NewVault, wrong: str) -> None:
    with pytest.raises(WrongPassword):
        open_slot(vault.key_file, wrong)


def test_nothing_tells_an_unknown_account_from_a_wrong_password(two: KeyFile) -> None:
    with pytest.raises(WrongPassword) as unknown:
        open_slot(two, PASSWORD, "Người Lạ")
    with pytest.raises(WrongPassword) as wrong:
        open_slot(two, PASSWORD, SECOND)
    assert str(unknown.value) == str(wrong.value)
    assert unknown.value.values == wrong.value.values == {}


@pytest.mark.parametrize("typed", ["đặng văn hòa", "dang van  hoa", "ĐẶNG VĂN HOÀ"])
def test_an_account_is_found_however_its_name_is_typed(two: KeyFile, typed: str) -> None:
    assert open_slot(two, OTHER, typed).account == SECOND


def test_a_stroked_letter_folds_like_any_other() -> None:
    assert folded("  Đặng \t VĂN Hoà ") == folded("dang van hoa") == "dang van hoa"


def test_without_a_name_it_is_the_first_account(two: KeyFile) -> None:
    with pytest.raises(WrongPassword):
        open_slot(two, OTHER)


def test_any_account_can_be_found_by_its_password_alone(two: KeyFile) -> None:
    assert open_any_slot(two, PASSWORD).account == FIRST
    assert open_any_slot(two, OTHER).account == SECOND
    with pytest.raises(WrongPassword):
        open_any_slot(two, "khác hẳn")


def test_all_accounts_open_the_same_data(two: KeyFile, vault: NewVault) -> None:
    assert open_slot(two, OTHER, SECOND).data_key == vault.data_key
    assert account_names(two, vault.data_key) == (FIRST, SECOND)


@pytest.mark.parametrize("field", ["mark", "name", "wrapped"])
def test_every_tampered_byte_of_a_slot_is_refused(vault: NewVault, field: str) -> None:
    slot, store_id = vault.key_file.slots[0], vault.key_file.store_id
    key = derive(PASSWORD, slot.salt, slot.parameters)
    assert unseal_slot(slot, key, store_id).data_key == vault.data_key
    content: bytes = getattr(slot, field)
    for place in range(len(content)):
        tampered = replace(slot, **{field: flipped(content, place)})  # type: ignore[arg-type]
        with pytest.raises(WrongPassword):
            unseal_slot(tampered, key, store_id)


def test_every_tampered_byte_of_the_salt_is_refused_even_with_the_right_key(
    vault: NewVault,
) -> None:
    slot, store_id = vault.key_file.slots[0], vault.key_file.store_id
    key = derive(PASSWORD, slot.salt, slot.parameters)
    for place in range(16):
        with pytest.raises(WrongPassword):
            unseal_slot(replace(slot, salt=flipped(slot.salt, place)), key, store_id)


def test_tampered_costs_are_refused_even_with_the_right_key(vault: NewVault) -> None:
    slot, store_id = vault.key_file.slots[0], vault.key_file.store_id
    key = derive(PASSWORD, slot.salt, slot.parameters)
    for costs in ((20 * 1024, 2, 1), (19 * 1024, 3, 1), (19 * 1024, 2, 2)):
        parameters = Parameters(
            **dict(zip(("memory_kib", "iterations", "lanes"), costs, strict=True))
        )
        with pytest.raises(WrongPassword):
            unseal_slot(replace(slot, parameters=parameters), key, store_id)


def test_a_slot_copied_to_another_store_is_refused(vault: NewVault) -> None:
    other = new_vault(FIRST, OTHER, parameters=FLOOR)
    carried = replace(other.key_file, slots=vault.key_file.slots)
    with pytest.raises(WrongPassword):
        open_slot(carried, PASSWORD)
    with pytest.raises(WrongPassword):
        open_any_slot(replace(vault.key_file, store_id=other.key_file.store_id), PASSWORD)


def test_a_slot_given_to_another_account_is_refused(two: KeyFile) -> None:
    mine, other = two.slots
    with pytest.raises(WrongPassword):
        open_slot(replace(two, slots=(mine, replace(other, mark=mine.mark))), OTHER, FIRST)


def test_no_name_password_or_key_stands_in_the_bytes(two: KeyFile, vault: NewVault) -> None:
    content = encode(two)
    entropy_words = vault.recovery_key.split("-")
    for secret in (FIRST, SECOND, PASSWORD, OTHER, *entropy_words[:8]):
        for form in ("NFC", "NFD"):
            plain = unicodedata.normalize(form, secret).encode()  # type: ignore[arg-type]
            assert plain.lower() not in content.lower()
            assert plain.hex().encode() not in content
    for word in ("moc", "hoa", "dang", "thi", "van"):
        assert word.encode() not in content
    assert vault.data_key.hex().encode() not in content


def test_the_length_of_a_name_is_not_told() -> None:
    short = new_vault("A", PASSWORD, parameters=FLOOR).key_file
    longer = new_vault("Nguyễn Thị Thanh Hương", PASSWORD, parameters=FLOOR).key_file
    assert len(encode(short)) == len(encode(longer))


def test_secrets_do_not_show_in_a_traceback(vault: NewVault) -> None:
    shown = repr(vault) + repr(open_slot(vault.key_file, PASSWORD))
    assert vault.recovery_key not in shown
    assert repr(vault.data_key) not in shown


def test_an_account_is_added_once(two: KeyFile, vault: NewVault) -> None:
    for name in (SECOND, "dang van hoa", unicodedata.normalize("NFD", FIRST)):
        with pytest.raises(Invalid) as refused:
            add_account(two, vault.data_key, name, OTHER, parameters=FLOOR)
        assert rules(refused) == ["account_exists"]


@pytest.mark.parametrize(
    ("account", "password", "rule"),
    [
        ("", "x", "account_empty"),
        (" \t\u00a0", "x", "account_empty"),
        ("\u0301", "x", "account_empty"),
        ("a\0b", "x", "account_unprintable"),
        ("a\u202eb", "x", "account_unprintable"),
        ("a\ud800", "x", "account_unprintable"),
        ("ạ" * 101, "x", "account_unprintable"),
        ("a", "", "password_empty"),
    ],
)
def test_an_account_that_cannot_be_is_refused(account: str, password: str, rule: str) -> None:
    with pytest.raises(Invalid) as refused:
        new_vault(account, password, parameters=FLOOR)
    assert rules(refused) == [rule]


def test_the_longest_name_fits() -> None:
    name = "ặ" * 100
    made = new_vault(name, "x", parameters=FLOOR)
    assert open_slot(made.key_file, "x").account == name


def test_the_key_of_another_store_adds_nobody(vault: NewVault) -> None:
    for act in (
        lambda: add_account(vault.key_file, bytes(32), SECOND, OTHER, parameters=FLOOR),
        lambda: with_new_recovery_key(vault.key_file, bytes(32)),
        lambda: account_names(vault.key_file, bytes(32)),
    ):
        with pytest.raises(ForeignKeyFile):
            act()


def test_a_removed_account_opens_no_more(two: KeyFile, vault: NewVault) -> None:
    one = without_account(two, "lo thi mo")
    assert account_names(one, vault.data_key) == (SECOND,)
    with pytest.raises(WrongPassword):
        open_any_slot(one, PASSWORD)


def test_the_last_account_and_an_unknown_one_are_not_removed(vault: NewVault) -> None:
    for name, rule in ((FIRST, "account_last"), ("Người Lạ", "account_unknown")):
        with pytest.raises(Invalid) as refused:
            without_account(vault.key_file, name)
        assert rules(refused) == [rule]


def test_a_changed_password_replaces_the_old_one_and_touches_nobody_else(
    two: KeyFile, vault: NewVault
) -> None:
    changed = with_password(
        two, Unlocked(account=FIRST, data_key=vault.data_key), "mới tinh", parameters=FLOOR
    )
    assert open_slot(changed, "mới tinh").account == FIRST
    assert open_slot(changed, OTHER, SECOND).account == SECOND
    with pytest.raises(WrongPassword):
        open_any_slot(changed, PASSWORD)


def test_one_account_may_have_two_slots_while_a_key_changes(vault: NewVault) -> None:
    both = replace(vault.key_file, slots=(*_decoys(vault.key_file), *vault.key_file.slots))
    assert open_slot(both, PASSWORD, FIRST).data_key == vault.data_key
    changed = with_password(
        both, Unlocked(account=FIRST, data_key=vault.data_key), "mới tinh", parameters=FLOOR
    )
    assert len(changed.slots) == 1


def _decoys(key_file: KeyFile) -> tuple[Slot, ...]:
    return (replace(key_file.slots[0], wrapped=bytes(60)),)


def test_the_recovery_key_opens_when_all_passwords_are_lost(vault: NewVault) -> None:
    data_key = open_with_recovery_key(vault.key_file, vault.recovery_key.lower())
    assert data_key == vault.data_key
    unlocked = Unlocked(account=FIRST, data_key=data_key)
    renewed = with_password(vault.key_file, unlocked, "mới tinh", parameters=FLOOR)
    assert open_slot(renewed, "mới tinh").data_key == vault.data_key


def test_a_mistyped_recovery_key_is_told_from_a_wrong_one(vault: NewVault) -> None:
    other = new_vault(FIRST, PASSWORD, parameters=FLOOR)
    with pytest.raises(RecoveryKeyMistyped):
        open_with_recovery_key(vault.key_file, vault.recovery_key[:-1])
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(vault.key_file, other.recovery_key)
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(
            replace(vault.key_file, store_id=uuid.UUID(int=1)), vault.recovery_key
        )


def test_every_tampered_byte_of_the_recovery_wrapping_is_refused(vault: NewVault) -> None:
    wrapped = vault.key_file.recovery[0]
    for place in range(len(wrapped)):
        tampered = replace(vault.key_file, recovery=(flipped(wrapped, place),))
        with pytest.raises(WrongRecoveryKey):
            open_with_recovery_key(tampered, vault.recovery_key)


def test_a_new_recovery_key_ends_the_old_one(vault: NewVault) -> None:
    renewed, key = with_new_recovery_key(vault.key_file, vault.data_key)
    assert open_with_recovery_key(renewed, key) == vault.data_key
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(renewed, vault.recovery_key)


def test_the_mark_depends_on_the_files_own_salt() -> None:
    assert mark_of(FIRST, b"a" * 16) != mark_of(FIRST, b"b" * 16)
