using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace MigrantWindow.Web.Tests.Queries;

/// <summary>The rows one command gave, read again as often as wanted; each value becomes the type that is asked for.</summary>
internal sealed class RecordedRows(IReadOnlyList<string> names, IReadOnlyList<object[]> rows) : DbDataReader
{
    private int _at = -1;
    private bool _closed;

    public override int Depth => 0;
    public override int FieldCount => names.Count;
    public override bool HasRows => rows.Count > 0;
    public override bool IsClosed => _closed;
    public override int RecordsAffected => -1;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(GetOrdinal(name));

    public static RecordedRows Of(DbDataReader reader)
    {
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new RecordedRows([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    public RecordedRows Again() => new(names, rows);

    public override bool Read() => ++_at < rows.Count;
    public override bool NextResult() => false;
    public override void Close() => _closed = true;
    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override string GetName(int ordinal) => names[ordinal];
    public override int GetOrdinal(string name) => names.ToList().IndexOf(name);
    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;
    public override Type GetFieldType(int ordinal) => rows.Select(row => row[ordinal]).FirstOrDefault(value => value is not DBNull)?.GetType() ?? typeof(string);
    public override object GetValue(int ordinal) => rows[_at][ordinal];
    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override int GetValues(object[] values)
    {
        rows[_at].CopyTo(values, 0);
        return names.Count;
    }

    public override T GetFieldValue<T>(int ordinal) => (T)As(typeof(T), GetValue(ordinal));
    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);
    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);
    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);
    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);
    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);
    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);
    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);
    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);
    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);
    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);
    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    private static object As(Type type, object value) => value switch
    {
        _ when type.IsInstanceOfType(value) => value,
        string text when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture),
        string text when type == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        string text when type == typeof(TimeOnly) => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
        string text when type == typeof(Guid) => Guid.Parse(text),
        _ => Convert.ChangeType(value, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture),
    };
}
