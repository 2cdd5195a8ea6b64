from quyche.cli import main

main()
