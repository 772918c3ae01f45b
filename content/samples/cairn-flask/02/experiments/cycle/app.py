from flask import Flask

import views

app = Flask(__name__)
