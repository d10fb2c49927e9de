using System.Globalization;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Writes each mail to a file that only the portal's user may read: <c>20260302-150000-000017.eml</c>, its date in UTC and its number.</summary>
internal sealed class FileTransport(IOptions<SmtpOptions> options, IHostEnvironment environment) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public async Task SendAsync(int id, MimeMessage message, CancellationToken stop)
    {
        MakeFolder();
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{id:D6}.eml"));
        var unfinished = file + ".tmp";

        await using (var stream = new FileStream(unfinished, OnlyForUs()))
        {
            await message.WriteToAsync(stream, stop);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    private static FileStreamOptions OnlyForUs()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
