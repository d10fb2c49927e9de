using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MigrantWindow.Data.Tests.SqlServer;

/// <summary>What SQL Server refuses, or accepts and regrets, found by reading the script.</summary>
public sealed class SqlServerScriptTests
{
    private const int ClusteredLimit = 900;
    private const int OtherLimit = 1700;

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_parses_without_an_error_and_holds_every_table(MigrationsSqlGenerationOptions options)
    {
        var script = SqlServerScript.FromNothing(options);

        Assert.Empty(script.Errors.Select(error => $"line {error.Line}: {error.Message}"));
        Assert.Contains("ArticleTranslations", script.Tables.Keys);
    }

    [Fact]
    public void A_script_that_is_wrong_does_not_parse() => Assert.NotEmpty(SqlServerScript.Of("CREATE TABLE Broken (Id int,, Name nvarchar(10));").Errors);

    [Fact]
    public void No_key_or_index_holds_a_text_without_a_length()
    {
        var script = SqlServerScript.FromNothing();

        var endless = script.Keys
            .SelectMany(key => key.Columns.Where(column => script.BytesOf(key.Table, column) is null).Select(column => $"{key.Name}: {column}"));

        Assert.Empty(endless);
    }

    [Fact]
    public void Every_key_and_index_stays_within_what_SQL_Server_can_hold()
    {
        var script = SqlServerScript.FromNothing();

        var tooWide = script.Keys
            .Select(key => (key, bytes: key.Columns.Sum(column => script.BytesOf(key.Table, column) ?? int.MaxValue / 8)))
            .Where(found => found.bytes > (found.key.Clustered ? ClusteredLimit : OtherLimit))
            .Select(found => $"{found.key.Name} on {found.key.Table}: {found.bytes} bytes{(found.key.Clustered ? ", clustered" : "")}");

        Assert.Empty(tooWide);
    }

    [Fact]
    public void A_deleted_row_reaches_no_table_by_two_cascades_nor_its_own()
    {
        var cascades = SqlServerScript.FromNothing().Cascades;
        Assert.NotEmpty(cascades);

        var twice = cascades.Select(cascade => cascade.From).Distinct()
            .SelectMany(table => ReachedFrom(table, cascades, []).GroupBy(reached => reached).Where(group => group.Count() > 1 || group.Key == table)
                .Select(group => $"{table} -> {group.Key}"));

        Assert.Empty(twice);
    }

    [Fact]
    public void No_table_relies_on_a_rowversion()
    {
        var types = SqlServerScript.FromNothing().Tables
            .SelectMany(table => table.Value.Values.Select(column => (table.Key, ((SqlDataTypeReference)column.DataType).SqlDataTypeOption)));

        Assert.DoesNotContain(types, found => found.SqlDataTypeOption is SqlDataTypeOption.Rowversion or SqlDataTypeOption.Timestamp);
    }

    [Fact]
    public void No_batch_uses_a_column_that_it_has_just_added()
    {
        var script = SqlServerScript.FromNothing(MigrationsSqlGenerationOptions.Idempotent);

        Assert.All(script.Fragment.Batches, batch => Assert.False(AddsAndUsesColumn(batch)));
    }

    [Theory]
    [InlineData("ALTER TABLE [Offices] ADD [Fax] int NULL; UPDATE [Offices] SET [Fax] = 1;", true)]
    [InlineData("ALTER TABLE [Offices] ADD [Fax] int NULL;\nGO\nUPDATE [Offices] SET [Fax] = 1;", false)]
    [InlineData("ALTER TABLE [Offices] ADD [Fax] int NULL; UPDATE [Offices] SET [Phone] = 1;", false)]
    public void The_reading_of_batches_finds_a_column_that_is_used_too_early(string script, bool found) =>
        Assert.Equal(found, ((TSqlScript)new TSql170Parser(true).Parse(new StringReader(script), out _)).Batches.Any(AddsAndUsesColumn));

    private static IEnumerable<string> ReachedFrom(string table, IReadOnlyList<(string From, string To)> cascades, IReadOnlyList<string> path) =>
        cascades.Where(cascade => cascade.From == table && !path.Contains(cascade.To))
            .SelectMany(cascade => ReachedFrom(cascade.To, cascades, [.. path, cascade.To]).Prepend(cascade.To));

    private static bool AddsAndUsesColumn(TSqlBatch batch)
    {
        var columns = new AddedAndUsedColumns();
        batch.Accept(columns);
        return columns.Added.Overlaps(columns.Used);
    }

    private sealed class AddedAndUsedColumns : TSqlFragmentVisitor
    {
        public HashSet<string> Added { get; } = [];
        public HashSet<string> Used { get; } = [];

        public override void Visit(AlterTableAddTableElementStatement node) =>
            Added.UnionWith(node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));

        public override void Visit(ColumnReferenceExpression node) => Used.Add(node.MultiPartIdentifier?.Identifiers[^1].Value ?? "*");
    }
}
