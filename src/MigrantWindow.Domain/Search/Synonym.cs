using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Search;

/// <summary>How people say something in one language, and the words that the portal has for it. Whoever searches by the first finds the second.</summary>
public sealed class Synonym
{
    public const int SayingsMaxLength = 300;
    public const int MeaningMaxLength = 120;

    /// <summary>A saying of more words is a sentence, and nobody types the same sentence.</summary>
    public const int MostWords = 4;

    public const char Separator = ';';

    private Synonym() { }

    /// <exception cref="DomainException">A side is empty, too long, or a saying has too many words.</exception>
    public Synonym(string language, string sayings, string meaning)
    {
        Language = language;
        Change(sayings, meaning);
    }

    public int Id { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>Everyday words, separated by semicolons.</summary>
    public string Sayings { get; private set; } = "";
    public string Meaning { get; private set; } = "";
    public Guid Version { get; private set; } = Guid.NewGuid();

    public static IReadOnlyList<string> Split(string sayings) => sayings.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="DomainException">A side is empty, too long, or a saying has too many words.</exception>
    public void Change(string sayings, string meaning)
    {
        var said = Split(sayings);
        var joined = string.Join($"{Separator} ", said);
        if (said.Count == 0 || meaning.Trim().Length == 0)
        {
            throw new DomainException("Say what people type, and what the portal calls it.");
        }

        if (joined.Length > SayingsMaxLength || meaning.Trim().Length > MeaningMaxLength)
        {
            throw new DomainException("What people type has {0} characters at most, what the portal calls it {1}.", SayingsMaxLength, MeaningMaxLength);
        }

        if (said.FirstOrDefault(saying => saying.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords) is { } sentence)
        {
            throw new DomainException("“{0}” has more than {1} words.", sentence, MostWords);
        }

        (Sayings, Meaning, Version) = (joined, meaning.Trim(), Guid.NewGuid());
    }
}
