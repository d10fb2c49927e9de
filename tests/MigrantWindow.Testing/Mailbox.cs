using MimeKit;

namespace MigrantWindow.Testing;

/// <summary>The folder into which the portal under test writes its mails.</summary>
public sealed class Mailbox(string folder)
{
    public string Folder => folder;

    /// <summary>What has come by now, oldest first.</summary>
    public IReadOnlyList<MimeMessage> All => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))]
        : [];

    public IReadOnlyList<MimeMessage> To(string address) => [.. All.Where(mail => mail.To.Mailboxes.Single().Address == address)];

    /// <summary>Waits until so many mails to this address have come.</summary>
    public async Task<IReadOnlyList<MimeMessage>> WaitForAsync(string address, int count = 1)
    {
        await Eventually.IsAsync(() => To(address).Count >= count, $"{count} mails to {address}");
        return To(address);
    }

    /// <summary>Where the mail's link leads, as a path of the portal.</summary>
    public static string PathIn(MimeMessage mail)
    {
        const string Portal = "https://portal.test";
        return mail.TextBody!.Split('\n', StringSplitOptions.TrimEntries).Single(line => line.StartsWith(Portal, StringComparison.Ordinal))[Portal.Length..];
    }
}
