using Microsoft.AspNetCore.Mvc;

namespace PythonWebGuide.WebTests;

/// <summary>A page with a bug, to see what readers are shown.</summary>
public sealed class FailingController : Controller
{
    [HttpGet("/api/bug")]
    [HttpGet("/bug")]
    public IActionResult Fail() => ModelState.IsValid ? throw new InvalidOperationException("The secret of /etc/passwd.") : BadRequest();

    [HttpGet("/slow")]
    public async Task<IActionResult> WaitAsync()
    {
        await Task.Delay(TimeSpan.FromMinutes(1), HttpContext.RequestAborted);
        return Ok();
    }
}
