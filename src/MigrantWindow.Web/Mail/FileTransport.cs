using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Writes each mail to a file of <see cref="MailFolder"/> that only the portal's user may read.</summary>
internal sealed class FileTransport(MailFolder folder) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task SendAsync(int id, MimeMessage message, CancellationToken stop)
    {
        MakeFolder();
        var file = folder.FileOf(id, message.Date.UtcDateTime);
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
            Directory.CreateDirectory(folder.Path);
        }
        else
        {
            Directory.CreateDirectory(folder.Path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
