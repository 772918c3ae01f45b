namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>How the bytes of a page are packed; in the order in which they are preferred.</summary>
internal enum PageEncoding
{
    Brotli,
    Gzip,
    Plain,
}
