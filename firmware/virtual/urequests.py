"""The older name of `requests`."""

from requests import *
