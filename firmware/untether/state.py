"""What the parts of Untether's firmware tell each other about the board, and the page asks for.

Nothing here is kept on the disk: all of it begins anew when the board does.
"""

import binascii
import os

# Eight hex digits, new at every start of the interpreter: who finds others than before knows of a restart.
boot_id = binascii.hexlify(os.urandom(4)).decode()

# Whether a learner's program runs just now: one that Run has started, or the one that starts by itself.
runs = False

# Whether the saved program was left out, as it had ended badly again and again.
safe_mode = False
