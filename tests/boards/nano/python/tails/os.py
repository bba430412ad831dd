from _term import dupterm, dupterm_notify

_STUBS = ()
