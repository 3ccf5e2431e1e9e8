using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Meeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AgreedVersion",
                table: "rating_sheets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Paper_First",
                table: "rating_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Paper_Second",
                table: "rating_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Sealed",
                table: "rating_sheets",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "people",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "Sealed",
                table: "messages",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Confirmed_At",
                table: "grade_sheets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confirmed_By",
                table: "grade_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confirmed_Words",
                table: "grade_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "grade_sheets",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicHash",
                table: "grade_sheets",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sources",
                table: "grade_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Superseded_At",
                table: "grade_sheets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Superseded_By",
                table: "grade_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Superseded_Words",
                table: "grade_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sha256",
                table: "files",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "discussions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Editor_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Editor_By = table.Column<string>(type: "TEXT", nullable: true),
                    Editor_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_discussions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escrowed_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Recovery = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escrowed_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "interview_notes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Written_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Written_By = table.Column<string>(type: "TEXT", nullable: false),
                    Written_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interview_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interview_notes_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_turns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Done_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Done_By = table.Column<string>(type: "TEXT", nullable: false),
                    Done_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_turns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_turns_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ballot = table.Column<int>(type: "INTEGER", nullable: false),
                    TypedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Proposal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProposalVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_paper_entries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Came_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Came_By = table.Column<string>(type: "TEXT", nullable: false),
                    Came_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Left_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Left_By = table.Column<string>(type: "TEXT", nullable: true),
                    Left_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_presences_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "common_text_answers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Answered_By = table.Column<string>(type: "TEXT", nullable: false),
                    Answered_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_text_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_text_answers_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "common_texts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedGoal = table.Column<int>(type: "INTEGER", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_texts_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minority_opinions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Written_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Written_By = table.Column<string>(type: "TEXT", nullable: false),
                    Written_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_minority_opinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_minority_opinions_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_roles_Role_DistrictId",
                table: "roles",
                columns: new[] { "Role", "DistrictId" });

            migrationBuilder.CreateIndex(
                name: "IX_common_text_answers_DiscussionId_SeatId_Version",
                table: "common_text_answers",
                columns: new[] { "DiscussionId", "SeatId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_common_texts_DiscussionId_Number",
                table: "common_texts",
                columns: new[] { "DiscussionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussions_EvaluationId",
                table: "discussions",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_interview_notes_EvaluationId_Number_Version",
                table: "interview_notes",
                columns: new[] { "EvaluationId", "Number", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_turns_EvaluationId_Number",
                table: "meeting_turns",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_minority_opinions_DiscussionId",
                table: "minority_opinions",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_paper_entries_EvaluationId_SeatId_PersonId_Ballot_TypedBy",
                table: "paper_entries",
                columns: new[] { "EvaluationId", "SeatId", "PersonId", "Ballot", "TypedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presences_EvaluationId_PersonId_Number",
                table: "presences",
                columns: new[] { "EvaluationId", "PersonId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "common_text_answers");

            migrationBuilder.DropTable(
                name: "common_texts");

            migrationBuilder.DropTable(
                name: "escrowed_keys");

            migrationBuilder.DropTable(
                name: "interview_notes");

            migrationBuilder.DropTable(
                name: "meeting_turns");

            migrationBuilder.DropTable(
                name: "minority_opinions");

            migrationBuilder.DropTable(
                name: "paper_entries");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "discussions");

            migrationBuilder.DropIndex(
                name: "IX_roles_Role_DistrictId",
                table: "roles");

            migrationBuilder.DropColumn(
                name: "AgreedVersion",
                table: "rating_sheets");

            migrationBuilder.DropColumn(
                name: "Paper_First",
                table: "rating_sheets");

            migrationBuilder.DropColumn(
                name: "Paper_Second",
                table: "rating_sheets");

            migrationBuilder.DropColumn(
                name: "Sealed",
                table: "rating_sheets");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Sealed",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "Confirmed_At",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Confirmed_By",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Confirmed_Words",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "PublicHash",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Sources",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Superseded_At",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Superseded_By",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Superseded_Words",
                table: "grade_sheets");

            migrationBuilder.DropColumn(
                name: "Sha256",
                table: "files");
        }
    }
}
