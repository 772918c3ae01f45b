from shortlinks import create_app

app = create_app()
