using PythonWebGuide.Web.Commands;

return await GuideCommands.RunAsync(args);

/// <summary>Named for the tests that start the site.</summary>
public partial class Program;
