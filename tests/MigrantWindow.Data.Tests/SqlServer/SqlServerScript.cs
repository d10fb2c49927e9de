using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MigrantWindow.Data.Tests.SqlServer;

/// <summary>The SQL that makes a new SQL Server database, read by Microsoft's own parser.</summary>
internal sealed class SqlServerScript : TSqlFragmentVisitor
{
    private readonly Dictionary<string, Dictionary<string, ColumnDefinition>> _tables = [];
    private readonly List<Key> _keys = [];
    private readonly List<(string From, string To)> _cascades = [];
    private readonly List<ParseError> _errors = [];

    private SqlServerScript(string script)
    {
        Fragment = (TSqlScript)Parse(script);
        Fragment.Accept(this);
    }

    public TSqlScript Fragment { get; }
    public IReadOnlyList<ParseError> Errors => _errors;
    public IReadOnlyDictionary<string, Dictionary<string, ColumnDefinition>> Tables => _tables;

    /// <summary>Primary keys, unique constraints and indexes.</summary>
    public IReadOnlyList<Key> Keys => _keys;

    /// <summary>From a deleted row's table to the table whose rows go with it.</summary>
    public IReadOnlyList<(string From, string To)> Cascades => _cascades;

    public static SqlServerScript FromNothing(MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        using var db = Contexts.SqlServer();
        return new SqlServerScript(db.GetService<IMigrator>().GenerateScript(options: options));
    }

    public static SqlServerScript Of(string script) => new(script);

    public override void Visit(CreateTableStatement node)
    {
        var table = node.SchemaObjectName.BaseIdentifier.Value;
        _tables[table] = node.Definition.ColumnDefinitions.ToDictionary(column => column.ColumnIdentifier.Value);
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Read(table, constraint);
        }
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        var table = node.SchemaObjectName.BaseIdentifier.Value;
        foreach (var column in node.Definition.ColumnDefinitions)
        {
            _tables[table][column.ColumnIdentifier.Value] = column;
        }

        foreach (var constraint in node.Definition.TableConstraints)
        {
            Read(table, constraint);
        }
    }

    public override void Visit(CreateIndexStatement node) => _keys.Add(new Key(
        node.Name.Value, node.OnName.BaseIdentifier.Value, node.Clustered == true, [.. node.Columns.Select(NameOf)]));

    /// <summary>An idempotent script hides statements in strings; they are read too, where they are whole and not put together when they run.</summary>
    public override void Visit(ExecutableStringList node)
    {
        foreach (var hidden in node.Strings.All(part => part is StringLiteral) ? node.Strings.Cast<StringLiteral>() : [])
        {
            Parse(hidden.Value).Accept(this);
        }
    }

    /// <summary>How many bytes a column can take in a key; nothing for one that can be in none.</summary>
    public int? BytesOf(string table, string column)
    {
        var type = (SqlDataTypeReference)_tables[table][column].DataType;
        int? length = type.Parameters.FirstOrDefault() switch
        {
            MaxLiteral => null,
            { } literal => int.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture),
            _ => 0,
        };

        return type.SqlDataTypeOption switch
        {
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => length * 2,
            SqlDataTypeOption.VarBinary or SqlDataTypeOption.VarChar => length,
            SqlDataTypeOption.UniqueIdentifier => 16,
            SqlDataTypeOption.DateTimeOffset => 10,
            SqlDataTypeOption.Int => 4,
            SqlDataTypeOption.Bit => 1,
            _ => 8,
        };
    }

    private TSqlFragment Parse(string sql)
    {
        var fragment = new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        _errors.AddRange(errors);
        return fragment;
    }

    private void Read(string table, ConstraintDefinition constraint)
    {
        if (constraint is UniqueConstraintDefinition unique)
        {
            _keys.Add(new Key(unique.ConstraintIdentifier.Value, table, unique.Clustered ?? unique.IsPrimaryKey, [.. unique.Columns.Select(NameOf)]));
        }

        if (constraint is ForeignKeyConstraintDefinition { DeleteAction: DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull } reference)
        {
            _cascades.Add((reference.ReferenceTableName.BaseIdentifier.Value, table));
        }
    }

    private static string NameOf(ColumnWithSortOrder column) => column.Column.MultiPartIdentifier.Identifiers[^1].Value;

    internal sealed record Key(string Name, string Table, bool Clustered, IReadOnlyList<string> Columns);
}
