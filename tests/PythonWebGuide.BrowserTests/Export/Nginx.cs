using System.Diagnostics;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Export;

/// <summary>An nginx that serves the exported guide, with nothing but the file that the export wrote for it.</summary>
internal static class Nginx
{
    public const string Headers = "nginx-headers.conf";

    private static readonly Lazy<Task<(Process Server, Uri Address)>> Running = new(StartAsync);

    public static async Task<Uri> AddressAsync() => (await Running.Value).Address;

    private static async Task<(Process Server, Uri Address)> StartAsync()
    {
        var (files, _) = await ExportedGuide.Async();
        var nginx = await Installed.FindAsync("NGINX", "nginx", "nginx");
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Cache, "nginx")).FullName;
        var address = new Uri($"http://localhost:{GuideServer.FreePort()}");
        var configuration = Path.Combine(folder, "nginx.conf");
        var temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {folder}/{kind};\n"));
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            error_log stderr;
            events { }
            http {
                access_log off;
                {{temporary}}
                server {
                    listen 127.0.0.1:{{address.Port}};
                    root {{files}};
                    include {{files}}/{{Headers}};
                }
            }
            """);
        var server = Process.Start(Command.UntilTestsEnd(folder, nginx, "-p", folder, "-c", configuration))!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        await UntilItAnswersAsync(server, address);
        return (server, address);
    }

    private static async Task UntilItAnswersAsync(Process server, Uri address)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(20) && !server.HasExited; await Task.Delay(50))
        {
            try
            {
                using var answer = await client.GetAsync(address);
                return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new InvalidOperationException($"nginx did not start: {(server.HasExited ? await server.StandardError.ReadToEndAsync() : "no answer in 20 s")}");
    }
}
