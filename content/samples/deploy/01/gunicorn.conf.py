"""How gunicorn serves Cairn. Start it in Cairn's folder: gunicorn -c gunicorn.conf.py config.wsgi

https://gunicorn.org/reference/settings/
"""

import os

# Hosts say on which port they expect an answer; behind a proxy of our own, only this machine may ask.
bind = f"0.0.0.0:{os.environ['PORT']}" if "PORT" in os.environ else "127.0.0.1:8000"

# Two processes use two processors; the threads of each answer others while one waits for the database.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4

timeout = 30  # a worker that shows no sign of life for so long is killed
graceful_timeout = 20  # what a worker may take to finish its requests when it is asked to stop

# A worker is replaced after about so many requests, not all at the same moment: against slow leaks.
max_requests = 1000
max_requests_jitter = 100

accesslog = "-"  # to standard output, where hosts collect it
access_log_format = '%({x-forwarded-for}i)s "%(r)s" %(s)s %(b)s %(D)sus'

# Whose X-Forwarded-Proto is believed: the proxy on this machine. On a host, its own router's network.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")

# gunicornc could talk to a running gunicorn through a socket in the home folder: not used here, and containers may have none.
control_socket_disable = True
