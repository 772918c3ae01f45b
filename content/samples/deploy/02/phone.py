"""Makes phone.jpg, a photo such as phones send it: with place and camera, lying on its side."""

from PIL import ExifTags, Image

exif = Image.Exif()
exif[ExifTags.Base.Make] = "Camera of a hiker"
exif[ExifTags.Base.Orientation] = 6  # "turn me before you show me"
exif.get_ifd(ExifTags.IFD.GPSInfo).update({
    ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (54.0, 30.0, 12.0),
    ExifTags.GPS.GPSLongitudeRef: "W", ExifTags.GPS.GPSLongitude: (3.0, 12.0, 36.0),
})
Image.new("RGB", (3000, 2000), "seagreen").save("phone.jpg", exif=exif)
