import sys

from core.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
