using System.Globalization;
using PythonWebGuide.Web.Commands;
using PythonWebGuide.Web.Hosting;

// The guide is in English whatever the server speaks. (Invariant globalization mode would lose NFKC, which search needs.)
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

NativeMemory.KeepLittle();

return await GuideCommands.RunAsync(args);

/// <summary>Named for the tests that start the site.</summary>
public partial class Program;
