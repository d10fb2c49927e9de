using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MigrantWindow.Data.Exporting;

/// <summary>Writes YAML as the content files have it: one key a line, words in quotes, keys of other things in brackets. What says nothing is left out.
/// The same values always make the same bytes.</summary>
internal sealed partial class YamlText : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly Emitter _emitter;

    private YamlText()
    {
        _emitter = new Emitter(_text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
    }

    public static string Map(Action<YamlText> write)
    {
        using var yaml = new YamlText();
        yaml.Mapping(write);
        return yaml.End();
    }

    /// <summary>Nothing for an empty list: the file is empty.</summary>
    public static string List<T>(IReadOnlyCollection<T> entries, Action<YamlText, T> write)
    {
        if (entries.Count == 0)
        {
            return "";
        }

        using var yaml = new YamlText();
        yaml.Sequence(entries, write);
        return yaml.End();
    }

    public void Add(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Name(key);
            Scalar(value.Trim());
        }
    }

    public void Add(string key, int? value) => Add(key, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string key, DateTime? moment) => Add(key, moment?.ToString(Seeding.ContentWords.MomentForm, CultureInfo.InvariantCulture));

    public void Add(string key, GeoPoint? place) => AddKeys(key, place is null ? [] : [Degrees(place.Latitude), Degrees(place.Longitude)]);

    public void AddFlag(string key, bool value) => Add(key, value ? "true" : null);

    public void Add(string key, LocalizedText words)
    {
        var written = words.All.Where(text => !string.IsNullOrWhiteSpace(text.Value)).OrderBy(text => text.Key == Language.Source ? 0 : 1).ToList();
        if (written.Count > 0)
        {
            Name(key);
            Mapping(yaml => written.ForEach(text => yaml.Add(text.Key, text.Value)));
        }
    }

    /// <summary>On one line: keys and numbers.</summary>
    public void AddKeys(string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            Name(key);
            _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
            values.ToList().ForEach(Scalar);
            _emitter.Emit(new SequenceEnd());
        }
    }

    /// <summary>One a line: words.</summary>
    public void AddLines(string key, IReadOnlyCollection<string> values)
    {
        List<string> written = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)];
        if (written.Count > 0)
        {
            Name(key);
            Sequence(written, (yaml, value) => yaml.Scalar(value), isMapping: false);
        }
    }

    public void AddMaps<T>(string key, IReadOnlyCollection<T> entries, Action<YamlText, T> write)
    {
        if (entries.Count > 0)
        {
            Name(key);
            Sequence(entries, write);
        }
    }

    public void Dispose() => _text.Dispose();

    private static string Degrees(double degrees) => degrees.ToString("R", CultureInfo.InvariantCulture);

    private void Mapping(Action<YamlText> write)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        write(this);
        _emitter.Emit(new MappingEnd());
    }

    private void Sequence<T>(IEnumerable<T> entries, Action<YamlText, T> write, bool isMapping = true)
    {
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var entry in entries)
        {
            if (isMapping)
            {
                Mapping(yaml => write(yaml, entry));
            }
            else
            {
                write(this, entry);
            }
        }

        _emitter.Emit(new SequenceEnd());
    }

    private void Name(string key) => _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, key, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true));

    private void Scalar(string value) => _emitter.Emit(new Scalar(
        AnchorName.Empty, TagName.Empty, value, Bare().IsMatch(value) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));

    private string End()
    {
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What YAML takes for nothing but itself.</summary>
    [GeneratedRegex(@"^(?!null\z)[A-Za-z0-9-][A-Za-z0-9._/-]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
