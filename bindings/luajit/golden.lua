-- golden.lua - the scenario of tests/golden.c through recovery.lua: prints the same lines, so that they can be compared.
package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local ffi, bit, R = require "ffi", require "bit", require "recovery"
local T0, DAY, HOUR = 1700000000LL, 86400LL, 3600LL

-- Every number of a result in the order of its fields; doubles as their bits.
local function print_result(label, name, result)
	local words, double, bits = { label }, ffi.new "double[1]", ffi.new "uint64_t[1]"
	for i = 3, #R.struct[name] do
		local field = R.struct[name][i]
		local value = result[field.name]
		if field.kind == "f64" then
			double[0] = value
			ffi.copy(bits, double, 8)
			words[#words + 1] = bit.tohex(bits[0], 16)
		else
			words[#words + 1] = (tostring(value):gsub("U?LL$", ""))
		end
	end
	print(table.concat(words, " "))
end

local function at(time) return ffi.new("int64_t[1]", time) end

local function add(state, event)
	local bouts, n = R.new("event", nil, 16), ffi.new("size_t[1]", 16)
	R.call("dose", event, nil, state, bouts, n)
	for i = 0, tonumber(n[0]) - 1 do print_result("dose", "event", bouts[i]) end
	R.call("state_add", state, event, 1)
end

local function forecasts(state)
	for muscle = R.enum.muscle.neck_flexors, R.enum.muscle.foot_intrinsics do
		local course = R.new "timeline"
		R.call("timeline_at", state, muscle, R.enum.side.both, T0 + 3 * DAY, 95, 2, course)
		print_result("timeline", "timeline", course[0])
	end
	for h = 0, 168, 6 do
		local point = R.new "point"
		R.call("forecast", state, R.enum.muscle.quadriceps, R.enum.side.left, at(T0 + 3 * DAY + h * HOUR), 1, point)
		print_result("point", "point", point[0])
	end
end

local function answers(state)
	for i = 0, 5 do
		local scale = R.enum.scale[i % 2 == 0 and "nrs_0_10" or "likert_1_5_reversed"]
		local what = i % 2 == 1 and 0 or R.id(i == 4 and "thigh_front" or "quadriceps")
		local event = R.new("event", { kind = i == 5 and "strength" or "report", what = what, side = i == 2 and "left" or "both",
			time_s = T0 + 3 * DAY + i * 7200LL, scale = i == 5 and 0 or scale, value = i == 5 and 88 or i % 2 == 1 and 2 or 5 + i })
		local rating = R.new "rating"
		R.call("rating_at", state, what, event[0].side, scale, at(event[0].time_s), 1, rating)
		print_result("rating", "rating", rating[0])
		R.call("state_add", state, event, 1)
	end
end

local state, memory = R.state()
local log = {
	R.new("event", { kind = "set", what = "Squat (Barbell)", time_s = T0, reps = 8, load_kg = 100, rir = 2 }),
	R.new("event", { kind = "set", what = "Romanian Deadlift (Barbell)", time_s = T0, reps = 10, load_kg = 80, rir = 1 }),
	R.new("event", { kind = "set", what = "Push Up", time_s = T0 + DAY, reps = 20, load_kg = 0, rir = 3 }),
	R.new("event", { kind = "activity", what = "trail_running", time_s = T0 + 2 * DAY, window_s = 86400, duration_s = 5400, rpe = 6,
		descent_m = 450 }),
}
for _, event in ipairs(log) do add(state, event) end
forecasts(state)
local all, drivers, n = R.new("event", nil, 4), R.new("driver", nil, 8), ffi.new("size_t[1]", 8)
for i, event in ipairs(log) do all[i - 1] = event[0] end
R.call("drivers", all, 4, nil, nil, R.enum.muscle.quadriceps, R.enum.side.left, T0 + 3 * DAY, drivers, n)
for i = 0, tonumber(n[0]) - 1 do print_result("driver", "driver", drivers[i]) end
local wish = R.new("fact", { fact = "person_wants_topical_magnesium", answer = "present" })
local request, actions = R.new("request", { now_s = T0 + 3 * DAY, days = 3 }), R.new("action", nil, 64)
n[0] = 64
R.call("plan_generate", request, nil, state, nil, 0, nil, 0, wish, 1, actions, n)
for i = 0, tonumber(n[0]) - 1 do print_result("action", "action", actions[i]) end
answers(state)
forecasts(state)
local small, watch, point = ffi.new "uint64_t[512]", ffi.new "recovery_state*[1]", R.new "point"
R.call("state_watch", state, small, 4096, watch)
R.call("forecast", watch[0], R.enum.muscle.quadriceps, R.enum.side.left, at(T0 + 5 * DAY), 1, point)
print_result("watch", "point", point[0])
for i = 0, tonumber(R.lib.recovery_enum_count(R.enum.enum.fact)) - 1 do
	local id = R.lib.recovery_enum_value(R.enum.enum.fact, i)
	if id >= R.enum.fact.sign_swelling and id <= R.enum.fact.sign_arm_swelling_one then
		local verdict = R.new "verdict"
		R.call("pain_classify", R.new("complaint", { region = "lower_back" }), nil, R.new("fact", { fact = id, answer = "present" }), 1, nil,
			verdict, nil, nil)
		print_result(ffi.string(R.lib.recovery_enum_name(R.enum.enum.fact, id)), "verdict", verdict[0])
	end
end
local bytes, count, hash = ffi.new "uint8_t[32768]", ffi.new("size_t[1]", 32768), 14695981039346656037ULL
R.call("state_save", state, bytes, count)
for i = 0, tonumber(count[0]) - 1 do hash = bit.bxor(hash, 0ULL + bytes[i]) * 1099511628211ULL end
print(("saved %d bytes %s"):format(tonumber(count[0]), bit.tohex(hash, 16)))
assert(memory)
