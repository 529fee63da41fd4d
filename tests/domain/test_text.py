"""Text is kept clean, found without accents and compared without tone style."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.text import LETTERS, VIETNAMESE_LETTERS, clean, equality_key, fold

BARE = {
    "a": "áàảãạăắằẳẵặâấầẩẫậ",
    "d": "đ",
    "e": "éèẻẽẹêếềểễệ",
    "i": "íìỉĩị",
    "o": "óòỏõọôốồổỗộơớờởỡợ",
    "u": "úùủũụưứừửữự",
    "y": "ýỳỷỹỵ",
}
TONES = "\u0300\u0309\u0303\u0301\u0323"
nasty = st.text(
    alphabet=st.one_of(
        st.sampled_from(LETTERS + " \t\n\r\v\x85\xa0\u200b\u202e\u034f\ufeff\ud800ÐðƉ" + TONES),
        st.sampled_from("aeoAEO\u0302\u0306\u031b"),
        st.characters(),
    )
)


def test_there_are_134_letters_and_146_with_the_bare_vowels():
    written_out = "".join(BARE.values())

    assert set(LETTERS) == set(written_out + written_out.upper())
    assert len(LETTERS) == 134
    assert set(VIETNAMESE_LETTERS) - set(LETTERS) == set("aeiouyAEIOUY")
    assert len(set(VIETNAMESE_LETTERS)) == 146


@pytest.mark.parametrize(("bare", "letters"), BARE.items())
def test_every_letter_folds_to_its_bare_one_in_any_composition_and_case(bare, letters):
    for letter in letters:
        for form in ("NFC", "NFD"):
            assert fold(normalize(form, letter)) == bare
            assert fold(normalize(form, letter.upper())) == bare


@given(nasty)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)
    assert clean(clean(text, lines=True), lines=True) == clean(text, lines=True)


@given(nasty)
def test_clean_text_is_composed_visible_and_can_be_written_to_a_file(text):
    cleaned = clean(text)

    assert normalize("NFC", cleaned) == cleaned
    assert cleaned == cleaned.strip(" ")
    assert "  " not in cleaned
    assert not [c for c in cleaned if category(c) in {"Cc", "Cs"}]
    assert not set("\u200b\u202e\xad\ufeff\xa0\ufffe\u034f") & set(cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(nasty)
def test_with_lines_only_single_breaks_between_words_are_kept(text):
    cleaned = clean(text, lines=True)

    assert all(line and line == clean(line) for line in cleaned.split("\n") if cleaned)
    assert clean(cleaned) == clean(cleaned.replace("\n", " "))


@given(nasty)
def test_decomposed_text_is_kept_found_and_compared_like_composed(text):
    composed, decomposed = normalize("NFC", text), normalize("NFD", text)

    assert clean(decomposed) == clean(composed)
    assert fold(clean(decomposed)) == fold(clean(composed))
    assert equality_key(decomposed) == equality_key(composed)


@given(nasty)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn\u00a0 Văn\u2009A\t", "Nguyễn Văn A"),
        ("nghi\u00ea\u0323m", "nghiệm"),  # Windows-1258: ê and its dot
        ("ti\u00e9\u0302ng", "tiếng"),  # the tone before the hat
        ("b\u0103\u0301c \u01a1\u0309", "bắc ở"),
        ("Ho\u200b\u0300a", "Hòa"),
        ("Ðặng Ɖình ðất", "Đặng Đình đất"),
        ("QÐ-UBND, HÐND, 500.000ð", "QĐ-UBND, HĐND, 500.000đ"),
        ("Guðrún", "Guðrún"),
        ("\ufeffbiên\xad bản\u202e\u2066", "biên bản"),
        ("m² ½ №", "m² ½ №"),
        ("\u212bngström \u2126", "\u00c5ngström \u03a9"),  # two code points for one letter
        ("a\x00b\x1b\ud83d\uffff", "ab"),
        ("một\r\nhai\n\nba", "một hai ba"),
        (" \u3000\u200b ", ""),
    ],
)
def test_what_is_typed_or_pasted_is_kept_like_this(typed, kept):
    assert clean(typed) == kept


def test_a_narrative_keeps_its_lines_but_no_empty_ones():
    assert (
        clean(" Bên A \r\n\r\n\t\u200b\n nói:\v không  \u2028", lines=True) == "Bên A\nnói:\nkhông"
    )


def test_ten_thousand_letters_are_cleaned_whole():
    assert clean("ệ " * 10_000) == " ".join(["ệ"] * 10_000)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("Hoà", "Hòa"),
        ("khoẻ", "khỏe"),
        ("Thuỷ", "Thủy"),
        ("UỶ BAN", "Ủy ban"),
        ("xã Hoà Thuỷ.", "XÃ HÒA THỦY."),
        ("toà án", "tòa án"),
        ("loè xoà", "lòe xòa"),
    ],
)
def test_both_tone_styles_are_equal(new, old):
    assert equality_key(new) == equality_key(old) == equality_key(normalize("NFD", new))


@pytest.mark.parametrize(
    "word",
    [
        *("quý", "quả", "quỳ", "quỹ", "giá", "hoàn", "toàn", "loài", "xoáy", "hoạt", "ngoèo"),
        *("thuở", "khuỷu", "khuỵu", "huế", "tuần", "thuyền"),
    ],
)
def test_a_tone_that_has_one_place_only_is_left_there(word):
    assert equality_key(word) == word
    assert equality_key(word.upper()) == word


def test_equality_minds_accents_and_words():
    assert equality_key("Hòa") != equality_key("Hoa")
    assert equality_key("Đạt") != equality_key("Dat")
    assert equality_key("Hòa Bình") != equality_key("HòaBình")
