using System.Globalization;

namespace MigrantWindow.Domain.Shared;

/// <summary>Something the rules of the portal do not allow; the message says what and is fit for staff.</summary>
/// <param name="format">The sentence, with a place such as {0} for each value that it names, so that it can be translated.</param>
public sealed class DomainException(string format, params object[] arguments)
    : Exception(arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments))
{
    public string Format => format;
    public IReadOnlyList<object> Arguments => arguments;
}
