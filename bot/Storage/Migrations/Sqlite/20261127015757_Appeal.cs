using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Appeal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Receipts",
                table: "result_notices",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<int>(
                name: "TextVersion",
                table: "result_notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Argued",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<long>(
                name: "Judged_At",
                table: "appeals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Judged_By",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Judged_Words",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Members",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "Panel",
                table: "appeals",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "SamePanel");

            migrationBuilder.AddColumn<string>(
                name: "Relief",
                table: "appeals",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Replies",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.CreateTable(
                name: "appeal_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Relief = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Edited_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Edited_By = table.Column<string>(type: "TEXT", nullable: true),
                    Edited_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeal_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_appeal_drafts_EvaluationId",
                table: "appeal_drafts",
                column: "EvaluationId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appeal_drafts");

            migrationBuilder.DropColumn(
                name: "Receipts",
                table: "result_notices");

            migrationBuilder.DropColumn(
                name: "TextVersion",
                table: "result_notices");

            migrationBuilder.DropColumn(
                name: "Argued",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_At",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_By",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_Words",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Members",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Panel",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Relief",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Replies",
                table: "appeals");
        }
    }
}
