"""Says what is in a picture beside the picture: python look.py FILE"""

import sys

from PIL import ExifTags, Image

with Image.open(sys.argv[1]) as picture:
    exif = picture.getexif()
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    print("size:  ", *picture.size)
    print("camera:", exif.get(ExifTags.Base.Make))
    print("place: ", [str(place[key]) for key in (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude) if key in place])
