using System.Globalization;

namespace MigrantWindow.Domain.Shared;

/// <summary>Something the rules of the portal do not allow; the message says what and is fit for staff.</summary>
/// <param name="format">An English sentence with places such as <c>{0}</c>: the key of its translations.</param>
/// <param name="arguments">The values that it names.</param>
public sealed class DomainException(string format, params object[] arguments)
    : Exception(arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments))
{
    public string Format => format;

    public IReadOnlyList<object> Arguments => arguments;
}
