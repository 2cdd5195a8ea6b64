import sys

from quyche.cli import main

sys.exit(main())
