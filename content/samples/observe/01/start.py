"""Starts both services, whose logs go into conditions.log and weather.log, until you press Ctrl+C: `python start.py`"""

import signal
import sys
import time
from pathlib import Path

from servers import serving


def main(port: int = 8000) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with serving("conditions.weather:app", Path("weather.log")) as weather:
        with serving("conditions.app:app", Path("conditions.log"), port=port, WEATHER_URL=weather) as url:
            print(f"ask {url}/trails/2/conditions; Ctrl+C ends both", flush=True)
            while True:
                time.sleep(1)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except KeyboardInterrupt:
        pass
