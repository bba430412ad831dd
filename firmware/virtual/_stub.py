"""What the board has and the virtual Nano only knows by name."""


def refuse(sentence):
    """Something to call that says in a sentence why it cannot be used."""

    def refused(*_args, **_kwargs):
        raise NotImplementedError(sentence)

    return refused
