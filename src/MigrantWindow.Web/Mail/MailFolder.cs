using System.Globalization;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Mail;

/// <summary>Where mails lie as files without a server: <c>20260302-150000-000017.eml</c>, its date in UTC and its number.</summary>
public sealed class MailFolder(IOptions<SmtpOptions> options, IHostEnvironment environment)
{
    private const string Moments = "yyyyMMdd-HHmmss";

    public string Path => System.IO.Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public string FileOf(int id, DateTime writtenOn) =>
        System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{writtenOn.ToString(Moments, CultureInfo.InvariantCulture)}-{id:D6}.eml"));

    public void Delete(IEnumerable<int> ids)
    {
        foreach (var file in ids.SelectMany(id => Files(string.Create(CultureInfo.InvariantCulture, $"*-{id:D6}.eml"))))
        {
            File.Delete(file);
        }
    }

    /// <returns>How many there were.</returns>
    public int DeleteOlderThan(DateTime moment)
    {
        var old = Files("*.eml").Where(file => string.CompareOrdinal(System.IO.Path.GetFileName(file), moment.ToString(Moments, CultureInfo.InvariantCulture)) < 0).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private string[] Files(string pattern) => Directory.Exists(Path) ? Directory.GetFiles(Path, pattern) : [];
}
