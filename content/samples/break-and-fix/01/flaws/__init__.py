"""One flaw a module. Each has the same small application twice: `broken` and `fixed`.

Only on your own machine, only against these applications. To try one by hand, start the broken one:

    flask --app flaws.xss:broken run --port 5001       (Flask)
    uvicorn flaws.sql_injection:broken                 (FastAPI)
    python manage.py runserver                         (Django: /csrf/broken/..., /csrf/fixed/...)
"""
