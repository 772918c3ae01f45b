using Microsoft.Data.Sqlite;

namespace PythonWebGuide.Catalog;

internal static class SqliteExtensions
{
    extension(Exception failure)
    {
        /// <summary>What SQLite said, wherever EF Core has put it.</summary>
        public SqliteException? OfSqlite => failure as SqliteException ?? failure.InnerException as SqliteException;
    }

    extension(SqliteConnection connection)
    {
        /// <summary>Runs SQL that this project wrote; values never go into its text.</summary>
        public void Run(string sql, SqliteTransaction? transaction = null)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            var read = new List<T>();
            while (rows.Read()) read.Add(row(rows));
            return read;
        }
    }
}
