using System.Globalization;
using PythonWebGuide.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Commands.Run(args);
