"""What the encoder sees of a word form. `packages/engine/src/syntax/forms.ts` does the same.

Every feature is a string; the word's representation is the sum of the rows of its known
features and of its projected pretrained vector.
"""

import re

QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
                        "‚": "'", "`": "'", "–": "-", "—": "-", "―": "-", "‑": "-", "−": "-"})
DIGITS = re.compile("[0-9]")


def plain(form):
    """Straight quotes and plain hyphens; two single quotes are a double one."""
    plain = form.translate(QUOTES)
    return '"' if plain == "''" else plain.replace("…", "...")


def shape(form):
    """`Xx`, `X`, `d.d`, `x'x`: classes of characters, runs collapsed, at most 6 long."""
    out = ""
    for c in form:
        upper, lower = c.upper(), c.lower()
        if "0" <= c <= "9":
            c = "d"
        elif upper != lower:
            c = "X" if c == upper else "x"
        if not out.endswith(c):
            out += c
        if len(out) == 6:
            break
    return out


def features(form):
    """The feature strings of a form: word, prefixes, suffixes, shape, length class."""
    form = plain(form)
    lower = DIGITS.sub("0", form.lower())
    found = ["w" + lower, "h" + shape(form), "n" + str(min(len(form), 12))]
    found += ["p" + lower[:k] for k in (1, 2, 3, 4) if len(lower) >= k]
    found += ["s" + lower[-k:] for k in (1, 2, 3, 4, 5) if len(lower) >= k]
    return found


MAX_FEATURES = 12


def vector_key(form):
    """The entry of the pretrained vectors that a form is looked up as."""
    return plain(form).lower()
