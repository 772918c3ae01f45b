namespace PythonWebGuide.Content.Rendering.Images;

/// <summary>A prepared picture: the address and pixels of an image file, or the markup of a diagram.</summary>
internal sealed record Picture(string Url, string Alternative, int Width, int Height, string? Svg);
