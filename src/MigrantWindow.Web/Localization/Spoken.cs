using System.Globalization;

namespace MigrantWindow.Web.Localization;

/// <summary>Writes in another language than the request's: a mail is in that of its reader, a certificate in that of its session.</summary>
public sealed class Spoken : IDisposable
{
    private readonly (CultureInfo Words, CultureInfo Formats) _before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

    /// <summary>The words, from now on until it is disposed of; dates and numbers stay as they were.</summary>
    public Spoken(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    /// <summary>Words, dates and numbers, from now on until it is disposed of.</summary>
    public Spoken(PortalLanguage language) => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo(language.Code), language.Formats);

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = _before;
}
