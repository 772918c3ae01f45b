namespace PythonWebGuide.Web.Commands;

internal static class ExitCodes
{
    public const int Good = 0;
    public const int ContentErrors = 1;
    public const int Usage = 2;
    public const int Environment = 3;
    public const int Internal = 4;
}
