using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MigrantWindow.Benchmarks;

/// <summary>Hears every command that EF Core sends in this process.</summary>
public sealed class QueryWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(string Text, (string Name, object? Value)[] Values)> _commands = [];
    private readonly List<IDisposable> _subscriptions = [];

    public QueryWatch() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void Forget() => _commands.Clear();

    /// <summary>The commands heard, with the tables that SQLite's plan reads from end to end.</summary>
    public async Task<IReadOnlyList<Query>> ExplainAsync(string database)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        List<Query> queries = [];
        foreach (var (text, values) in _commands)
        {
            await using var explain = connection.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {text}";
            explain.Parameters.AddRange(values.Select(value => new SqliteParameter(value.Name, value.Value ?? DBNull.Value)));
            await using var plan = await explain.ExecuteReaderAsync();
            List<string> scans = [];
            while (await plan.ReadAsync())
            {
                var step = plan.GetString(3);
                if (step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal))
                {
                    scans.Add(TableOf(step.Split(' ')[1], text));
                }
            }

            queries.Add(new Query(text, scans));
        }

        return queries;
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandExecutedEventData { Command: { } command } } && command.CommandText.Contains("SELECT", StringComparison.Ordinal))
        {
            _commands.Enqueue((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }
    void IObserver<DiagnosticListener>.OnError(Exception error) { }
    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }
    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    /// <summary>Plans speak of aliases: the table whose alias it is in the text of the query.</summary>
    private static string TableOf(string alias, string text) =>
        text.Split($" AS \"{alias}\"")[0].Split('"') is { Length: > 2 } parts ? parts[^2] : alias;
}

public sealed record Query(string Text, IReadOnlyList<string> Scans);
