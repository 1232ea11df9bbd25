"""Sentences rewritten as news really prints them: capitals, lower case, headlines."""

SMALL_WORDS = frozenset("a an and as at but by for from if in nor of on or the to up via with".split())


def upper(forms):
    return [form.upper() for form in forms]


def lower(forms):
    return [form.lower() for form in forms]


def title(forms):
    """Headline capitals: every word but the small ones."""
    first = lambda f: f if f in SMALL_WORDS else f[:1].upper() + f[1:]
    return [forms[0][:1].upper() + forms[0][1:]] + [first(f) for f in forms[1:]]


def variant(forms, settings, random):
    """The forms of one sentence for one epoch, most often unchanged."""
    draw = random.random()
    for share, rewrite in (
        (settings.upper_share, upper),
        (settings.lower_share, lower),
        (settings.title_share, title),
    ):
        if draw < share:
            return rewrite(forms)
        draw -= share
    return forms


def as_headline(forms, random):
    """The forms of a headline: most newspapers capitalise its first word alone, some all, a few shout."""
    draw = random.random()
    return upper(forms) if draw < 0.05 else title(forms) if draw < 0.35 else forms


def droppable_final(sentence):
    """Whether the last token is a full stop that nothing hangs on."""
    last = len(sentence.forms) - 1
    return last > 2 and sentence.forms[last] == "." and last not in sentence.heads
