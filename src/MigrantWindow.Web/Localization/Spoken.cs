using System.Globalization;

namespace MigrantWindow.Web.Localization;

/// <summary>Writes in another language than the request's: a mail is in that of its reader.</summary>
public static class Spoken
{
    /// <param name="formats">How that language writes dates and numbers.</param>
    public static T In<T>(string language, CultureInfo formats, Func<T> say)
    {
        var (words, numbers) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo(language), formats);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (words, numbers);
        }
    }
}
